/// How quickly a name is looked up, and how often it means the same as with all names in memory.
@NullMarked
package dev.oarlock.bench.lookup;

import org.jspecify.annotations.NullMarked;
