"""Types of columns do not depend on which values happen to be missing."""

import unittest

from helix_atlas.tables import TIE, column, flat, frame


class TablesTest(unittest.TestCase):
    def test_whole_numbers_stay_whole_where_some_are_missing(self):
        self.assertEqual(str(column("rank", [1, None, 3]).dtype), "Int64")
        self.assertEqual(column("rank", [1, None, 3]).sum(), 4)

    def test_numbers_that_happen_to_be_whole_stay_floats(self):
        self.assertEqual(str(column("value", [446.0, None]).dtype), "float64")
        self.assertEqual(str(column("value", [1, 2.5]).dtype), "float64")

    def test_truth_may_be_unknown(self):
        self.assertEqual(list(column("directed", [True, None]).isna()), [False, True])

    def test_years_are_whole_even_if_nobody_has_one(self):
        self.assertEqual(str(column("founded", [None, None]).dtype), "Int64")

    def test_few_words_are_categories_in_one_order(self):
        kinds = column("kind", ["University", None, "Firm"])
        self.assertEqual(list(kinds.cat.categories), ["Firm", "University"])
        self.assertEqual(str(column("kind", []).dtype), "category")

    def test_texts_and_lists(self):
        self.assertEqual(str(column("name", ["清华", None]).dtype), "string")
        self.assertEqual(column("datasets", [["a", "b"], None])[0], ["a", "b"])

    def test_a_frame_without_rows_has_its_columns(self):
        empty = frame([], TIE, graphVersion="v")
        self.assertEqual(tuple(empty.columns), TIE)
        self.assertEqual(empty.attrs, {"graphVersion": "v"})

    def test_a_number_too_large_for_64_bits_is_kept(self):
        self.assertEqual(column("count", [2**70, 1])[0], 2**70)

    def test_members_of_members_have_names_with_points(self):
        self.assertEqual(flat({"a": 1, "b": {"c": {"d": 2}}}), {"a": 1, "b.c.d": 2})
