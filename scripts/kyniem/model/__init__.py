"""The things a campaign is made of: frozen dataclasses and the questions asked of them, without any I/O."""
