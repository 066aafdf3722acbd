# SPDX-License-Identifier: Apache-2.0
"""Writes and reads model files in the form that src/base/modelfile.c maps."""
import os
import struct

import numpy

DTYPES = {"bytes": 0, "int8": 1, "uint8": 2, "int16": 3, "int32": 4,
          "uint32": 5, "float32": 6, "uint64": 7}
ALIGNMENT = 64


def pad(data):
    return data + b"\0" * (-len(data) % ALIGNMENT)


def checksum(data):
    """FNV-1a over little-endian 64-bit words."""
    value = 14695981039346656037
    for word in numpy.frombuffer(data, dtype="<u8").tolist():
        value = ((value ^ word) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return value


def as_section(value):
    """(dtype number, dims, bytes) of an array or of bytes."""
    if isinstance(value, bytes):
        return 0, (len(value),), value
    array = numpy.ascontiguousarray(value)
    little = array.astype(array.dtype.newbyteorder("<"))
    return DTYPES[array.dtype.name], array.shape, little.tobytes()


def write(path, kind, sections):
    """Write `sections`, a dict of names to arrays or bytes, to `path`."""
    table, body = b"", b""
    start = 64 + 64 * len(sections)
    for name, value in sections.items():
        dtype, dims, data = as_section(value)
        dims = tuple(dims) + (0,) * (4 - len(dims))
        rank = 1 if isinstance(value, bytes) else numpy.ndim(value)
        table += struct.pack("<24sII4IQQ", name.encode(), dtype, rank, *dims,
                             start + len(body), len(data))
        body += pad(data)
    rest = table + body
    header = struct.pack("<8sIIQQ16s16x", b"MDTMODEL", 1, len(sections),
                         64 + len(rest), checksum(rest), kind.encode())
    with open(path + ".part", "wb") as handle:
        handle.write(header + rest)
    os.replace(path + ".part", path)


def byte_rows(name, keys, rows):
    """Return the sections of a table: rows as bytes with a scale each, and
    the keys of the last of them."""
    scale = numpy.abs(rows).max(1) / 127 + 1e-12
    return {name: numpy.rint(rows / scale[:, None]).astype(numpy.int8),
            f"{name}.scale": scale.astype(numpy.float32),
            f"{name}.keys": numpy.array(keys, numpy.uint64)}


def read(path):
    """Return the sections of a model file that are arrays, as write() took
    them."""
    with open(path, "rb") as handle:
        data = handle.read()
    names = {number: name for name, number in DTYPES.items()}
    sections = {}
    for i in range(struct.unpack_from("<8sII", data)[2]):
        name, dtype, rank, *dims, start, size = struct.unpack_from(
            "<24sII4IQQ", data, 64 + 64 * i)
        if dtype:
            array = numpy.frombuffer(data[start:start + size],
                                     numpy.dtype(names[dtype]).newbyteorder("<"))
            sections[name.rstrip(b"\0").decode()] = array.reshape(dims[:rank])
    return sections
