/// The sample book: forty believable customers, six that left, and a year of their signals.
@NullMarked
package dev.oarlock.local.demo;

import org.jspecify.annotations.NullMarked;
