"""Feeds: which there are, what each carries, and its documents in RSS, Atom and JSON Feed."""
