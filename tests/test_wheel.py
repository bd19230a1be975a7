"""The wheel, installed in an empty environment outside the checkout, imports, scores and has its data with it."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = """
import otzyvnlp, pathlib, sys
assert pathlib.Path(otzyvnlp.__file__).is_relative_to(sys.prefix), otzyvnlp.__file__
score = otzyvnlp.score_reply("Вы были у нас на приёме.", review="Ужас")
assert score.blocked
assert otzyvnlp.find_medical_details("У вас гайморит")[0].icd10 == "J32"
print(otzyvnlp.redact("звоните Ивановой").text)
"""


@pytest.mark.slow
def test_wheel(tmp_path: Path) -> None:
    run = {"check": True, "capture_output": True, "text": True, "cwd": tmp_path}
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(pip, **run)  # type: ignore[call-overload]
    wheel = next(tmp_path.glob("otzyvnlp-*.whl"))
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], **run)  # type: ignore[call-overload]
    env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run([python, "-I", "-c", CODE], env=env, **run)  # type: ignore[call-overload]
    assert "[ИМЯ]" in done.stdout
