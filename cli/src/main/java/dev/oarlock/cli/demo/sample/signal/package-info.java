/// What happened to an account of the sample book, as signals on working days.
@NullMarked
package dev.oarlock.cli.demo.sample.signal;

import org.jspecify.annotations.NullMarked;
