/// The sample portfolio: forty customers, six that churned, and a year of their signals.
@NullMarked
package dev.oarlock.cli.demo.sample;

import org.jspecify.annotations.NullMarked;
