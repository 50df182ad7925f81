"""Calendar files to subscribe to (iCalendar, RFC 5545)."""
