/// The sample book: forty believable accounts and a year of their signals.
@NullMarked
package dev.oarlock.local.demo;

import org.jspecify.annotations.NullMarked;
