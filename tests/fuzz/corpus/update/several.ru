PREFIX : <x:>  WITH :g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o } ; DELETE WHERE { ?s ?p ?o GRAPH ?g { ?s ?p ?x } } ; DELETE DATA { :a :p 1 }
