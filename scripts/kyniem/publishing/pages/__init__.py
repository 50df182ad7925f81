"""The pages of the site: a file for each sort, `site.py` with all of them in order."""
