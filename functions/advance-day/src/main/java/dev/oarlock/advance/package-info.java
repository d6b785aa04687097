/// A new day is noted for the accounts it changes, and silent sources and anomalies are followed
/// up.
@NullMarked
package dev.oarlock.advance;

import org.jspecify.annotations.NullMarked;
