from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()  # the frozen program is also what its other processes run: no more for those
    from mailtracker_gui.app import main

    raise SystemExit(main())
