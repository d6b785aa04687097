/// The sample portfolio: forty-one customers, two that tried the product, six that churned, and a
/// year of their signals.
@NullMarked
package dev.oarlock.cli.demo.sample;

import org.jspecify.annotations.NullMarked;
