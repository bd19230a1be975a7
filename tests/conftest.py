"""Shared by all tests: the design's material, where it is at hand."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of source documents and public data; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared material lies beside the checkout only where the project is developed")
    return SHARED
