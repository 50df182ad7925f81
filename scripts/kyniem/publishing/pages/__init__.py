"""The pages of the site: Edition → the content of each HTML page, by the templates of `templates/pages/`."""

from kyniem.publishing.pages.site import publish_pages

__all__ = ["publish_pages"]
