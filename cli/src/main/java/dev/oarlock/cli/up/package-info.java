/// `oarlock up`: runs Oarlock on this machine until it is stopped.
@NullMarked
package dev.oarlock.cli.up;

import org.jspecify.annotations.NullMarked;
