# The same figures with data.table: Rscript figures.R answers.csv rounds
# Prints one line each: name, median milliseconds, then the numbers.
suppressPackageStartupMessages(library(data.table))
given <- commandArgs(trailingOnly = TRUE)
answers <- fread(given[1])
rounds <- as.integer(given[2])
items <- grep("^item_", names(answers), value = TRUE)
valued <- rowSums(!is.na(answers[, ..items]))
answers[, score := ifelse(valued >= length(items) / 2, rowMeans(.SD, na.rm = TRUE), NA), .SDcols = items]
complete <- as.matrix(answers[valued == length(items), ..items])

distributions <- function() unlist(lapply(items, function(item) {
  found <- answers[!is.na(get(item)), .N, by = c("side", item)]
  counts <- matrix(0, 5, 2)
  counts[cbind(found[[item]], found$side + 1)] <- found$N
  as.vector(counts)
}))
means <- function() {
  found <- answers[!is.na(score), .(n = .N, mean = mean(score), sd = sd(score)), keyby = team]
  as.vector(t(as.matrix(found[, .(n, mean, sd)])))
}
alpha <- function() {
  covariance <- cov(complete)
  k <- ncol(complete)
  n <- nrow(complete)
  found <- k / (k - 1) * (1 - sum(diag(covariance)) / sum(covariance))
  c(n, found, 1 - (1 - found) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)))
}
mannWhitney <- function() unlist(lapply(items, function(item) {
  test <- wilcox.test(answers[side == 0][[item]], answers[side == 1][[item]], exact = FALSE, correct = TRUE)
  c(test$statistic, test$p.value)
}))

measured <- list(distributions = distributions, means = means, alpha = alpha, mannWhitney = mannWhitney)
for (name in names(measured)) {
  times <- numeric(0)
  for (round in seq_len(rounds)) {
    begun <- proc.time()[["elapsed"]]
    result <- measured[[name]]()
    times <- c(times, (proc.time()[["elapsed"]] - begun) * 1000)
  }
  cat(name, median(times), formatC(result, digits = 17, format = "g"), "\n")
}
