// title: Staff that exceeds the employees
// answers: In which figures of one actor and year are staff in research, or in science and technology, more than all employees?
// column subject: id of the actor
// column metric: the staff
// column staff: how many
// column employees: how many in all
MATCH (o:Observation)-[:ABOUT]->(n:Entity)<-[:ABOUT]-(whole:Observation {metric: 'employees'})
WHERE o.metric IN ['rd-staff', 'st-staff'] AND o.from = whole.from AND o.dataset = whole.dataset AND o.value > whole.value
RETURN n.id AS subject, o.metric AS metric, o.value AS staff, whole.value AS employees
ORDER BY subject, metric, staff, employees;
