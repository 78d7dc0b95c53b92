"""A small data set beside a large one: how long after it is sent the network has it, and its report is there. It is sent three times, each
time with other actors."""

import io
import json
import sys
import threading
import time
import urllib.request
import zipfile

from data_sets import ACTORS, TIES, data_set
from processes import Service, folder, get, remove, table

ROWS = 500
BOUNDARY = "part-of-the-request"


def small(version):
    """As many new actors as ties of them to actors of the large one."""
    about = {"id": "small", "title": "Small", "version": version, "licence": "CC0-1.0", "requires": ["register"]}
    files = {
        "dataset.json": json.dumps(about),
        "sources.csv": "id,:LABEL,title,authors,year:int,url,reliability\nsmall-source,Source,Made up,,2009,,primary\n",
        "evidence.csv": "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy\n"
        "small-all,Evidence,small-source,all,,stated,,,,\n",
        "actors.csv": ACTORS + "".join("n%s-%d,Firm,New %d,,1990,,,,,,small-all\n" % (version, a, a) for a in range(ROWS)),
        "ties.csv": TIES
        + "".join("n%s-%d,SUPPLIES,a%d,,2000,,,,,,,,,,small-all\n" % (version, a, 7 * a) for a in range(ROWS)),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def send(service, content):
    head = '--%s\r\nContent-Disposition: form-data; name="file"; filename="small.zip"\r\n\r\n' % BOUNDARY
    body = head.encode() + content + ("\r\n--%s--\r\n" % BOUNDARY).encode()
    kind = {"Content-Type": "multipart/form-data; boundary=" + BOUNDARY}
    with urllib.request.urlopen(urllib.request.Request(service.base + "/api/imports", body, kind), timeout=3600) as answer:
        return json.load(answer)


def seen(service, actor, begun, into):
    while not into:
        if get(service.base + "/api/actors/" + actor, 60) is None:
            time.sleep(1)
        else:
            into.append(time.monotonic() - begun)


network = sys.argv[1]
home = folder()
rows = []
with Service(home, imports=data_set(network)) as service:
    service.until(service.ready)
    for version in "123":
        begun, moments = time.monotonic(), []
        watch = threading.Thread(target=seen, args=(service, "n%s-3" % version, begun, moments))
        watch.start()
        assert send(service, small(version))["outcome"] == "LOADED"
        told = time.monotonic() - begun
        watch.join()
        rows.append((network, version, "%.0f" % moments[0], "%.0f" % told))
remove(home)
print(table(["network", "version", "in the network after, s", "report after, s"], rows))
