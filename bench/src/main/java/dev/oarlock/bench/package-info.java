/// What Oarlock costs, measured by one command each.
@NullMarked
package dev.oarlock.bench;

import org.jspecify.annotations.NullMarked;
