// title: Whether a query runs
// answers: How many transactions bear a mark; the console marks each query that it runs.
// param mark (text): the mark
// column running: their number
:param mark => 'none';

SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.mark = $mark
RETURN count(*) AS running
