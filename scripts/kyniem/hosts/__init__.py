"""The only room that knows site builders: what was built is laid on disk by MkDocs, ProperDocs or any other."""
