library(testthat)
library(helixatlas)

test_check("helixatlas")
