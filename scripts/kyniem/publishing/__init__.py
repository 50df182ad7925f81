"""Edition → outputs: every format the site gives, one file a format, nothing that knows a site builder."""
