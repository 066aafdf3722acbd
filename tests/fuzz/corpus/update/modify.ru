PREFIX : <x:>  DELETE { ?s :p ?o } INSERT { GRAPH ?g { ?o :p _:x } } USING :g USING NAMED :h WHERE { ?s :p ?o GRAPH ?g { ?s ?p ?o } }
