#ifndef CSYSTEM_H
#define CSYSTEM_H
<<<<<<< HEAD
#include "Terminal.h"
=======
#include "Files.h"
>>>>>>> spool
#endif
