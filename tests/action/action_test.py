# SPDX-License-Identifier: MIT
"""The steps of the GitHub Action and the hook for pre-commit, run as GitHub and pre-commit run them: in a repository with
a newsletter, of which the last commit adds an issue."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "tests" / "data"
PAGE = ROOT / "docs" / "how-to" / "check-before-publishing.md"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
MATCHER = json.loads((ROOT / ".ci" / "problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"][0]
ISSUE = "newsletter/2024-12.md"
WEFT = None  # the program under test


def values_in(text, inputs):
    """The expressions of a step, as GitHub would put them in."""
    known = {f"inputs.{name}": value for name, value in inputs.items()}
    known["github.action_path"] = str(ROOT)
    known["github.base_ref && format('origin/{0}...', github.base_ref) || 'HEAD^'"] = "HEAD^"
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda expression: known[expression[1]], text)


class Repository(unittest.TestCase):
    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.work = Path(work.name)
        self.home, self.temporary, programs = self.work / "repository", self.work / "temporary", self.work / "programs"
        for folder in (self.home, self.temporary, programs):
            folder.mkdir()
        (programs / "weft").symlink_to(WEFT)
        self.environment = {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(self.work), "LC_ALL": "C.UTF-8",
                            "RUNNER_TEMP": str(self.temporary), "GITHUB_OUTPUT": str(self.work / "outputs"),
                            "GITHUB_PATH": str(self.work / "paths"), "GIT_CONFIG_NOSYSTEM": "1"}
        self.git("init", "--quiet")
        shutil.copytree(DATA / "loose-threads", self.home / "newsletter")
        self.commit("What was sent")

    def run_in(self, command, **more):
        return subprocess.run(command, cwd=self.home, env={**self.environment, **more}, text=True, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def git(self, *arguments):
        done = self.run_in(["git", *arguments])
        self.assertEqual(done.returncode, 0, done.stderr)

    def commit(self, message):
        self.git("add", "newsletter")
        self.git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet", "-m", message)

    def write_issue(self):
        shutil.copy(DATA / "drafts" / "2024-12.md", self.home / ISSUE)

    def findings(self):
        """What the check finds in the issue, by its answer in JSON."""
        self.run_in(["weft", "build", "newsletter", "--no-exports", "-o", str(self.work / "expected")])
        found = self.run_in(["weft", "check", "--json", "--archive", str(self.work / "expected" / "weft.db"), ISSUE])
        return [(finding["file"], str(finding["line"]), str(finding["column"]), finding["severity"], finding["message"],
                 finding["code"])
                for issue in json.loads(found.stdout)["issues"] for finding in issue["findings"]
                if finding["severity"] != "note"]


class Action(Repository):
    def act(self, **given):
        """Runs the steps one after the other, up to the first that fails, as a composite action does."""
        inputs = {name: given.get(name, described["default"]) for name, described in ACTION["inputs"].items()}
        printed = ""
        for step in ACTION["runs"]["steps"]:
            self.assertEqual(step["shell"], "bash")
            self.assertNotIn("${{", step["run"], "what others write would become part of a script")
            script = self.work / "step.sh"
            script.write_text(step["run"], encoding="utf-8")
            values = {name: values_in(value, inputs) for name, value in step.get("env", {}).items()}
            done = self.run_in(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], **values)
            printed += done.stdout
            if done.returncode != 0:
                return done.returncode, printed, done.stderr
        return 0, printed, ""

    def outputs(self):
        return dict(line.split("=") for line in Path(self.environment["GITHUB_OUTPUT"]).read_text().splitlines())

    def annotations(self, printed):
        """What GitHub makes of lines while the problem matcher is in force."""
        self.assertIn(f"::add-matcher::{ROOT}/.ci/problem-matcher.json\n", printed)
        printed, end, _ = printed.partition(f"::remove-matcher owner={MATCHER['owner']}::\n")
        self.assertTrue(end)
        pattern = MATCHER["pattern"][0]
        fields = ("file", "line", "column", "severity", "message", "code")
        lines = filter(None, (re.search(pattern["regexp"], line) for line in printed.splitlines()))
        return [tuple(line[pattern[field]] for field in fields) for line in lines]

    def test_findings_of_the_last_commit_become_annotations(self):
        self.write_issue()
        self.commit("A new issue")
        code, printed, errors = self.act(folder="newsletter")
        self.assertEqual(code, 1, errors)
        self.assertEqual(self.outputs()["findings"], "true")
        self.assertGreater(len(self.findings()), 3)
        self.assertEqual(self.annotations(printed), self.findings())

    def test_files_and_parts_may_be_named(self):
        self.write_issue()
        code, printed, errors = self.act(folder="newsletter", files=f"{ISSUE}\n", only="sent")
        self.assertEqual(code, 1, errors)
        self.assertEqual({annotation[-1] for annotation in self.annotations(printed)}, {"link-sent-before"})

    def test_an_issue_without_findings_passes(self):
        code, _, errors = self.act(folder="newsletter", files="newsletter/2024-01.md", only="sent")
        self.assertEqual(code, 0, errors)
        self.assertEqual(self.outputs()["findings"], "false")

    def test_a_commit_without_an_issue_passes(self):
        self.git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet", "--allow-empty",
                 "-m", "Nothing")
        code, printed, errors = self.act(folder="newsletter")
        self.assertEqual((code, self.outputs()["findings"]), (0, "false"), errors)
        self.assertIn("No issue was added or changed.", printed)

    def test_a_folder_that_is_not_there_fails_before_anything_is_checked(self):
        code, printed, errors = self.act(folder="nowhere")
        self.assertNotEqual(code, 0)
        self.assertNotIn("::add-matcher", printed)
        self.assertIn("nowhere", errors)


class Hook(Repository):
    def commit_by(self, *arguments):
        """Runs the hook on what is staged, with arguments of the user's own in place of the default."""
        hook = HOOKS[0]
        self.assertEqual(hook["language"], "system")
        staged = self.run_in(["git", "diff", "--cached", "--name-only", "--diff-filter=ACMR"]).stdout.split()
        chosen = [path for path in staged if re.search(hook["files"], path)]
        return self.run_in([*shlex.split(hook["entry"]), *(arguments or hook["args"]), *chosen])

    def test_findings_stop_a_commit(self):
        self.write_issue()
        self.git("add", ISSUE)
        done = self.commit_by("newsletter")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(f"{ISSUE}:14:2: warning: already sent in Loose Threads 2024-01", done.stdout + done.stderr)

    def test_without_arguments_the_whole_repository_is_the_newsletter(self):
        self.write_issue()
        self.git("add", ISSUE)
        done = self.commit_by()
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("[link-sent-before]", done.stdout + done.stderr)

    def test_an_issue_without_findings_does_not(self):
        sent = self.home / "newsletter" / "2024-01.md"
        sent.write_text(sent.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        self.git("add", "newsletter")
        done = self.commit_by("newsletter")
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)


class Page(unittest.TestCase):
    def blocks(self):
        return [yaml.safe_load(block) for block in
                re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)]

    def test_it_uses_the_action_with_inputs_that_it_has(self):
        steps = [step for block in self.blocks() if isinstance(block, list) for step in block
                 if "/weft@" in step.get("uses", "")]
        self.assertTrue(steps)
        for step in steps:
            self.assertLessEqual(set(step.get("with", {})), set(ACTION["inputs"]))

    def test_it_uses_hooks_that_there_are(self):
        hooks = [hook["id"] for block in self.blocks() if isinstance(block, dict) for repository in block.get("repos", [])
                 if repository["repo"] != "local" for hook in repository["hooks"]]
        self.assertTrue(hooks)
        self.assertLessEqual(set(hooks), {hook["id"] for hook in HOOKS})


if __name__ == "__main__":
    WEFT = Path(sys.argv.pop(1)).resolve()
    unittest.main()
