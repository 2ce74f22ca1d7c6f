"""limited.py CODE BYTES COMMAND...: runs the command, which can write files of so many bytes only, as on a full disk, and
succeeds if it exits with the code."""
import resource
import signal
import subprocess
import sys

limit = int(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # writing beyond the limit fails instead of ending the process
# What it says goes through pipes: these the limit does not touch, redirected to files they would be cut as well.
done = subprocess.run(sys.argv[3:], restore_signals=False, capture_output=True, text=True,
                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
sys.stdout.write(done.stdout)
sys.stderr.write(done.stderr)
if done.returncode != int(sys.argv[1]):
    sys.exit(f"exit code {done.returncode}, expected {sys.argv[1]}: {' '.join(sys.argv[3:])}")
