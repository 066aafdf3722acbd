// SPDX-License-Identifier: Apache-2.0
// What the compiler is told about every public name.

#ifndef MANDATE_ATTRIBUTES_H
#define MANDATE_ATTRIBUTES_H

#if defined(__GNUC__)
#define MDT_PUBLIC __attribute__((visibility("default")))
#else
#define MDT_PUBLIC
#endif

#ifdef __cplusplus
#define MDT_API extern "C" MDT_PUBLIC
#else
#define MDT_API MDT_PUBLIC
#endif

#endif
