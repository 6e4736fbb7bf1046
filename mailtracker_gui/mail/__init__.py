"""Carries bytes: builds letters, hands them to the provider, reads what comes back."""
