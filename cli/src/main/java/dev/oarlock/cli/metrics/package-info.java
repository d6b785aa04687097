/// `oarlock metrics`: revenue and retention by period.
@NullMarked
package dev.oarlock.cli.metrics;

import org.jspecify.annotations.NullMarked;
