/// The truth: the signal log, who is who, and what waits in quarantine.
@NullMarked
package dev.oarlock.aws.log;

import org.jspecify.annotations.NullMarked;
