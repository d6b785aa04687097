/// `oarlock demo`: runs Oarlock in memory and plays a year of the sample portfolio.
@NullMarked
package dev.oarlock.cli.demo;

import org.jspecify.annotations.NullMarked;
