PREFIX : <x:>  INSERT DATA { ?x :p _:x } ; INSERT DATA { _:x :p 1 }
