/// How much work a started function does before its first answer, under Lambda's own runtime
/// client.
@NullMarked
package dev.oarlock.bench.coldstart;

import org.jspecify.annotations.NullMarked;
