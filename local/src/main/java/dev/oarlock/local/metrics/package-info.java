/// What the functions counted while this process ran.
@NullMarked
package dev.oarlock.local.metrics;

import org.jspecify.annotations.NullMarked;
