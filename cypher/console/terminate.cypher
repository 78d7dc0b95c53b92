// title: End a query
// answers: Ends the transactions that bear a mark; the console marks each query that it runs.
// param mark (text): the mark
// column message: what became of each
:param mark => 'none';

SHOW TRANSACTIONS YIELD transactionId AS marked, metaData
WHERE metaData.mark = $mark
TERMINATE TRANSACTIONS marked YIELD message
RETURN message
