"""Sentiment, complaint topics, severity and urgency of reviews."""
