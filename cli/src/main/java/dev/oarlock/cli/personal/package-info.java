/// Personal data: what is kept of an account or a person, handed over or erased.
@NullMarked
package dev.oarlock.cli.personal;

import org.jspecify.annotations.NullMarked;
