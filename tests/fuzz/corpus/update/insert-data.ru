PREFIX : <x:>  INSERT DATA { :a :p 1 , [] . GRAPH :g { _:b :q (1 2) } }
