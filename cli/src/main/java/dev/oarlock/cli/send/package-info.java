/// `oarlock send`: puts events from files on the bus.
@NullMarked
package dev.oarlock.cli.send;

import org.jspecify.annotations.NullMarked;
