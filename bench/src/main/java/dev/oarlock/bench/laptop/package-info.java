/// What somebody waits for who runs it on a computer of their own.
@NullMarked
package dev.oarlock.bench.laptop;

import org.jspecify.annotations.NullMarked;
