/// What was posted already, so that the same announcement is posted once.
@NullMarked
package dev.oarlock.aws.posted;

import org.jspecify.annotations.NullMarked;
