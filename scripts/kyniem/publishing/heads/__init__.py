"""What machines are told of a page: its head, the card of a shared link, structured data."""
