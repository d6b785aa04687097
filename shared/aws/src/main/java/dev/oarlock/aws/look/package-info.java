/// When people looked at accounts.
@NullMarked
package dev.oarlock.aws.look;

import org.jspecify.annotations.NullMarked;
