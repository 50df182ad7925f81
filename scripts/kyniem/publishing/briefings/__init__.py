"""Briefings for speakers, and their Word documents."""
