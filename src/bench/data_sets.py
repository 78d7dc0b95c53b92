"""Networks of the bench as data sets."""

import json
import os

from networks import SIZES
from processes import OUT

ACTORS = "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n"
TIES = (
    ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,unit,qualifier,note,"
    "evidence:string[]\n"
)


def data_set(network):
    """The network as a data set of ours, which the importer and LOAD CSV read as it is."""
    home = os.path.join(OUT, "import-" + network)
    inside = os.path.join(home, "register")
    if os.path.isdir(inside):
        return home
    os.makedirs(inside)

    def write(name, *lines):
        with open(os.path.join(inside, name), "w") as file:
            file.writelines(lines)

    about = {"id": "register", "title": "A register made up", "version": "1", "licence": "CC0-1.0", "requires": []}
    write("dataset.json", json.dumps(about))
    write(
        "sources.csv",
        "id,:LABEL,title,authors,year:int,url,reliability\n",
        "register-source,Source,Made up,,2009,,primary\n",
    )
    write(
        "evidence.csv",
        "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy\n",
        "register-all,Evidence,register-source,all,,stated,,,,\n",
    )
    actors = range(SIZES[network][0])
    write("actors.csv", ACTORS, *("a%d,Firm,Firm %d,,1990,,,,,,register-all\n" % (a, a) for a in actors))
    with open(os.path.join(OUT, network + ".txt")) as ties:
        pairs = (line.split() for line in ties)
        write("ties.csv", TIES, *("a%s,SUPPLIES,a%s,,2000,,,,,,,,,,register-all\n" % (a, b) for a, b in pairs))
    return home
