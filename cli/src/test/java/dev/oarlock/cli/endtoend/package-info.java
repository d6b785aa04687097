/// Tests of the whole path on real parts, from the bus to Slack and back.
@NullMarked
package dev.oarlock.cli.endtoend;

import org.jspecify.annotations.NullMarked;
