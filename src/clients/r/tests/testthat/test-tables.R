test_that("types do not depend on which values are missing", {
  expect_identical(column("rank", list(1L, NULL)), c(1L, NA))
  expect_identical(column("value", list(446, NULL)), c(446, NA))
  expect_identical(column("value", list(1L, 2.5)), c(1, 2.5))
  expect_identical(column("directed", list(TRUE, NULL)), c(TRUE, NA))
  expect_identical(column("name", list("\u6e05\u534e", NULL)), c("\u6e05\u534e", NA))
  expect_identical(column("founded", list(NULL)), NA_integer_)
  expect_identical(column("datasets", list(list("a", "b"), NULL)), list(c("a", "b"), NULL))
})

test_that("a tibble without rows has its columns", {
  empty <- frame(list(), TIE)
  expect_identical(names(empty), TIE)
  expect_identical(nrow(empty), 0L)
  expect_type(empty$from, "integer")
})

test_that("members of members have names with points", {
  expect_identical(flat(list(a = 1, b = list(c = list(d = 2)))), list(a = 1, b.c.d = 2))
})
