"""What the benches of letters share: their options, the command that makes a batch, its time and its memory."""
import argparse
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


def options(description):
    """letters, build (a whole path) and folder, as they were given."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("letters", nargs="?", type=int, default=10000)
    parser.add_argument("build", nargs="?", type=pathlib.Path, default=HERE.parent.parent / "build")
    parser.add_argument("--folder", type=pathlib.Path, help="where to write; /dev/shm: in memory")
    given = parser.parse_args()
    given.build = given.build.resolve()
    return given


def pago(build, data, target, *more):
    return [f"{build}/pago", "uitslagen", f"{data}/uitslagen.csv", "--zaak", f"{data}/zaak", "-o", str(target), "--datum", "2026-11-22",
            "--parallel", "2", *more]


def timed(command, **more):
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    return time.monotonic() - start


def peak_memory(command):
    """In MB, of the process that makes the letters: the child of the command."""
    code = ("import resource,subprocess,sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)")
    return int(subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True).stdout)
