# A dynamic network actor model of the dated events: whom does an actor turn to, given the ties that there are?
source(if (file.exists("read.R")) "read.R" else file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))), "read.R"))
needs("goldfish", "goldfish.R")
suppressPackageStartupMessages(library(goldfish))
if (!"make_nodes" %in% getNamespaceExports("goldfish")) stop("goldfish.R needs goldfish 1.7 or later", call. = FALSE)

events <- read_table("events.csv")
if (sum(events$replace == 1) < 2) stop("There are fewer than 2 events with an exact year; ask for more types or kinds", call. = FALSE)
events <- events[order(events$time), c("time", "sender", "receiver", "replace")]
# The network starts without ties: those without an exact year are no events.
nodes <- data.frame(
  label = actors$id, kind = actors$kind, sphere = actors$sphere,
  present = is.na(actors$founded) | actors$founded <= min(events$time), stringsAsFactors = FALSE
)
late <- actors$founded[!nodes$present]
arrivals <- data.frame(time = late, node = nodes$label[!nodes$present], replace = rep(TRUE, length(late)), stringsAsFactors = FALSE)
arrivals <- arrivals[order(arrivals$time), ]
nodes <- make_nodes(nodes)
if (nrow(arrivals) > 0) nodes <- link_events(nodes, change_events = arrivals, attribute = "present")
ties <- make_network(nodes = nodes, directed = directed)
ties <- link_events(ties, change_events = events, nodes = nodes)
coming <- events[events$replace == 1, ]
dependent <- make_dependent_events(events = coming, nodes = nodes, default_network = ties)
data <- make_data(dependent, nodes, ties, events, arrivals)

# A pair that is tied cannot come again, so that there is no inertia to estimate.
model <- if (directed) {
  estimate_dynam(dependent ~ recip(ties) + indeg(ties) + same(nodes$sphere), sub_model = "choice", data = data)
} else {
  estimate_dynam(dependent ~ indeg(ties) + same(nodes$sphere), sub_model = "choice_coordination", data = data)
}
print(summary(model))
