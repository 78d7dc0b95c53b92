"""The code of the documentation runs."""

import contextlib
import io
import os
import pathlib
import re
import tempfile
import unittest

URL = os.environ.get("HELIX_ATLAS_URL")
HERE = pathlib.Path(__file__).resolve().parent.parent


@unittest.skipUnless(URL, "no service: HELIX_ATLAS_URL")
class PagesTest(unittest.TestCase):
    def run_page(self, page):
        """All its blocks one after the other, in a folder that passes; what they print."""
        text = (HERE / page).read_text(encoding="utf-8")
        code = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
        before, printed = os.getcwd(), io.StringIO()
        with tempfile.TemporaryDirectory() as folder:
            try:
                os.chdir(folder)
                with contextlib.redirect_stdout(printed):
                    exec(compile(code.replace("http://localhost:8080", URL), page, "exec"), {"__name__": page})
                self.made = sorted(os.listdir(folder))
            finally:
                os.chdir(before)
        return printed.getvalue()

    def test_five_lines_lead_to_a_figure(self):
        self.assertRegex(self.run_page("README.md"), r"1 +founder\b")
        self.assertEqual(self.made, ["partnership-network.png"])

    def test_the_chapter_redone(self):
        printed = self.run_page("vignette.md")
        # Table 4 has eight firms.
        for firm in (
            "China Science Group",
            "Dahe",
            "Lenovo",
            "R.F. Software",
            "Tongfang",
            "Unisplendour",
            "Founder Group",
            "Jade Bird Group",
        ):
            self.assertRegex(printed, rf"(University|Sciences|CAS) +{re.escape(firm)}\n")
        self.assertIn("   researches jointly with Chinese Academy of Sciences\n", printed)
        self.assertIn("   recruits graduates of Peking University (inferred)\n", printed)
        self.assertNotIn("FUNDS_RESEARCH_AT", printed)
        self.assertEqual(self.made, ["partnership-network.svg"])

    def test_readme_names_every_function(self):
        from helix_atlas import Atlas

        readme = (HERE / "README.md").read_text(encoding="utf-8")
        public = [name for name in dir(Atlas) if not name.startswith("_") and name not in ("get", "filter", "filtered")]
        self.assertEqual([name for name in public if not re.search(rf"\b{name}\b", readme)], [])
        self.assertEqual([name for name in public if not getattr(Atlas, name).__doc__], [])
