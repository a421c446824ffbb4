"""Runs programs one after the other in this process: a list of {"name", "text"} comes in as JSON on
standard input, and what each of them prints, and complains of, goes out as JSON."""

import contextlib
import io
import json
import sys
import traceback
import warnings

warnings.simplefilter("always")
answers = []
for job in json.load(sys.stdin):
    sys.argv = [job["name"], *job.get("arguments", [])]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), warnings.catch_warnings():
        try:
            exec(compile(job["text"], job["name"], "exec"), {"__name__": "__main__"})
        except BaseException:
            traceback.print_exc()
    answers.append({"out": out.getvalue(), "err": err.getvalue()})
json.dump(answers, sys.stdout)
